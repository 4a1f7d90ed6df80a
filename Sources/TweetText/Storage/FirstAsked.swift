import Synchronization

/// A value that is made when it is first asked for, once, whatever thread asks. From then on asking is one load.
package final class FirstAsked<Value: Sendable>: Sendable {
    @usableFromInline
    final class Made: Sendable {
        @usableFromInline
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private enum State {
        /// How it is made, with all that it is made of.
        case waiting(@Sendable () -> Value)
        case made(Made)
    }

    @usableFromInline
    let made = AtomicLazyReference<Made>()
    private let state: Mutex<State>

    /// - Parameter make: makes the value; let go when it is made.
    package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

    /// The value.
    @inlinable
    package var value: Value { made.load()?.value ?? firstValue() }

    @usableFromInline
    func firstValue() -> Value {
        state.withLock { state in
            switch state {
            case .made(let made): return made.value
            case .waiting(let make):
                let new = made.storeIfNil(Made(make()))
                state = .made(new)
                return new.value
            }
        }
    }
}
