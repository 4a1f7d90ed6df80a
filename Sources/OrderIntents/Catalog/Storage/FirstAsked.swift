import Synchronization

/// A value that is made when it is first asked for, once, whatever thread asks.
final class FirstAsked<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        made.withLock { known in
            if let known { return known }
            let new = make()
            known = new
            return new
        }
    }
}
