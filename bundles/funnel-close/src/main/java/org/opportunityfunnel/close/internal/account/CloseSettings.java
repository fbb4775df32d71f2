package org.opportunityfunnel.close.internal.account;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of one account. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: Close",
    description = "An organization in Close whose data comes here. One configuration each.")
public @interface CloseSettings {

  /** The configuration's PID. */
  String PID = "org.opportunityfunnel.close";

  @AttributeDefinition(
      name = "Organization",
      description =
          "The ID of the organization here that the data is stored for. There is no default: events"
              + " of a configuration that lost a line must not go to another organization.",
      min = "1",
      max = "255")
  String organization() default "";

  @AttributeDefinition(
      name = "Organization in Close",
      description =
          "Its ID there; events of any other are refused. Empty: whatever a key below has signed.",
      required = false,
      max = "255")
  String closeOrganization() default "";

  @AttributeDefinition(
      name = "Webhook keys",
      description =
          "The signature_key of each webhook subscription, in hex, separated by commas: more than"
              + " one while a subscription is exchanged for another. Empty: no webhooks.",
      type = AttributeType.PASSWORD,
      required = false)
  String _webhookKeys() default "";

  @AttributeDefinition(
      name = "API key",
      description =
          "A key of the organization in Close, to read its data with; an administrator's sees all"
              + " of it. Empty: nothing is read.",
      type = AttributeType.PASSWORD,
      required = false)
  String _apiKey() default "";

  @AttributeDefinition(
      name = "URL",
      description = "Where Close's API is; HTTPS, but for this machine itself.",
      required = false)
  String url() default "https://api.close.com";

  @AttributeDefinition(
      name = "Minutes between syncs",
      description =
          "How long after a sync the next one begins, from 1 to 1440 minutes; the first begins when"
              + " the server starts. 0: only by the command.",
      min = "0",
      max = "1440",
      required = false)
  int syncMinutes() default 0;

  @AttributeDefinition(
      name = "Directory",
      description =
          "The folder that holds how far each sync came; it is made if it is not there. Empty:"
              + " close in $FUNNEL_DATA, else in data/funnel of the Karaf instance.",
      required = false)
  String directory() default "";
}
