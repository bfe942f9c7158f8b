// SPDX-License-Identifier: Apache-2.0

/// Addresses that a service has switched off, told when the configuration is read and not on the day of a deadline.
enum RetiredEndpoint {
  static func check(_ endpoint: Endpoint) throws(DeliveryError) {
    let isConnector =
      endpoint.host.hasSuffix(".webhook.office.com")
      || ["outlook.office.com", "outlook.office365.com"].contains(endpoint.host)
        && endpoint.url.reveal { $0.lowercased().contains("/webhook") }
    guard isConnector else { return }
    throw DeliveryError(
      .settings,
      "Microsoft has retired the connectors of \(endpoint.host); in Teams open the channel's menu, choose Workflows and "
        + "\"Send webhook alerts to a channel\", and use the URL that it shows, with `type: teams`")
  }
}
