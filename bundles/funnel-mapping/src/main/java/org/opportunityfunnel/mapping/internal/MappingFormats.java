package org.opportunityfunnel.mapping.internal;

import java.nio.file.Path;
import java.util.List;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.mapping.internal.library.MappingLibrary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Offers the shipped mappings and those of the configured folder. */
@Component(service = RecordFormats.class, configurationPid = MappingConfig.PID)
@Designate(ocd = MappingConfig.class)
public final class MappingFormats implements RecordFormats {
  private final RecordFormats library;

  @Activate
  public MappingFormats(MappingConfig config) {
    this.library = MappingLibrary.of(folder(config.directory()));
  }

  private static Path folder(String configured) {
    if (!configured.isBlank()) {
      return Path.of(configured.strip());
    }
    String data = System.getenv("FUNNEL_DATA");
    Path directory =
        data != null && !data.isBlank()
            ? Path.of(data.strip())
            : Path.of(System.getProperty("karaf.data", "data"), "funnel");
    return directory.resolve("mappings");
  }

  @Override
  public List<Info> list() {
    return library.list();
  }

  @Override
  public RecordFormat find(String name) {
    return library.find(name);
  }
}
