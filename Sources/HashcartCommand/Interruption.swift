import Hashcart

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What happens when somebody ends the program by a signal: the first asks the run to stop, the second stops it at once.
enum Interruption {
    /// Asked to stop by a signal.
    static let stop = BatchStop()

    /// Takes SIGINT (Ctrl-C) and SIGTERM from now on.
    static func watch() {
        // Made now: a handler may do nothing but look and store.
        _ = stop
        var taken = sigset_t()
        sigemptyset(&taken)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&taken, number)
            signal(number) { number in
                if Interruption.stop.isAsked { _exit(128 + number) }
                Interruption.stop.ask(reason: Int(number))
            }
        }
        // Whoever started the program may have blocked them, as threads of a pool do.
        pthread_sigmask(SIG_UNBLOCK, &taken, nil)
    }

    /// The exit status by which shells tell that a signal ended a program.
    static var status: Int32 { Int32(128 + stop.reason) }
}
