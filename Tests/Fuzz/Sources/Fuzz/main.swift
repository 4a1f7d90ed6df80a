#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// libFuzzer's own main function, once it is given the target.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
let status = runFuzzer(&count, &arguments) { data, size in
    let violations = TextProperties(of: Array(UnsafeBufferPointer(start: data, count: size))).violations
    // A trap is what the fuzzer keeps the input of.
    if !violations.isEmpty { fatalError(violations.joined(separator: "; ")) }
    return 0
}
exit(status)
