// SPDX-License-Identifier: Apache-2.0

/// Finds the most detailed form of a digest that a service takes.
enum Fitting {
  /// - Parameters:
  ///   - room: the service's limit in the markup's units; forms that are longer cannot fit.
  ///   - form: the payload in so much detail.
  ///   - fits: whether the service would take it.
  static func best<Form>(
    _ message: Message, in markup: Markup, room: Int, form: (ChatText) throws(DeliveryError) -> Form,
    fits: (Form) -> Bool
  ) throws(DeliveryError) -> Form {
    let items = message.sections.reduce(0) { $0 + $1.items.count }
    func made(_ detail: Detail) throws(DeliveryError) -> Form {
      try form(ChatText(message, detail, markup))
    }
    for level in Detail.levels(items: items, room: room) {
      let form = try made(level)
      if fits(form) { return form }
    }
    var best = try made(.first(1))
    guard fits(best) else { return try alone(room: room, made: made, fits: fits) }
    // The most that fit, found by halving: a form never gets shorter by one item more.
    var (few, many) = (1, min(items, room / 4))
    while many - few > 1 {
      let middle = (few + many) / 2
      let form = try made(.first(middle))
      if fits(form) { (few, best) = (middle, form) } else { many = middle }
    }
    return best
  }

  /// The most urgent notice in as many units as fit; with none of them a form that has nothing to cut.
  private static func alone<Form>(
    room: Int, made: (Detail) throws(DeliveryError) -> Form, fits: (Form) -> Bool
  ) throws(DeliveryError) -> Form {
    var best = try made(.only(0))
    var (few, many) = (0, room + 1)
    while many - few > 1 {
      let middle = (few + many) / 2
      let form = try made(.only(middle))
      if fits(form) { (few, best) = (middle, form) } else { many = middle }
    }
    return best
  }

  /// A digest as one text of at most so many units, its subject in bold above it.
  static func text(
    _ message: Message, in markup: Markup, limit: Int, withSubject: Bool = true
  ) throws(DeliveryError) -> String {
    try best(message, in: markup, room: limit) { text throws(DeliveryError) in
      text.joined(withSubject: withSubject)
    } fits: {
      markup.length($0) <= limit
    }
  }
}
