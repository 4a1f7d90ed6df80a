import Synchronization

/// A value that is made when it is first asked for, once, whatever thread asks. From then on asking is one load.
///
/// A flag, and not `AtomicLazyReference`: a load of that looks up generic types, hundreds of instructions each time.
public final class FirstAsked<Value: Sendable>: Sendable {
    private enum State {
        /// How it is made, with all that it is made of.
        case waiting(@Sendable () -> Value)
        case made(Value)
    }

    /// Whether `made` is there; set behind it, so that who sees the flag sees the value.
    @usableFromInline
    let isMade = Atomic(false)
    // Written once, under the lock and before the flag; read behind the flag alone, so that nothing has to watch over it.
    @exclusivity(unchecked)
    @usableFromInline
    private(set) nonisolated(unsafe) var made: Value?
    private let state: Mutex<State>

    /// - Parameter make: makes the value; let go when it is made.
    public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

    /// The value. Inlined, since whoever asks knows what type it is: through a generic call it is looked up each time.
    @inlinable
    public var value: Value {
        if isMade.load(ordering: .acquiring), let made { return made }
        return firstValue()
    }

    @usableFromInline
    func firstValue() -> Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .waiting(let make):
                let value = make()
                state = .made(value)
                made = value
                isMade.store(true, ordering: .releasing)
                return value
            }
        }
    }
}
