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
}
