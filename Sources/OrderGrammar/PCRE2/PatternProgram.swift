import CPCRE2
import TweetText

/// A `/pattern/` of a grammar, compiled once by PCRE2 and matched against whole runs of a post.
///
/// Patterns are UTF, know Unicode's letters and digits (`\w`, `\d`, `\b`), ignore case (write `(?-i)` where it
/// matters) and must cover the whole run. A match costs a bounded amount of time and memory: whoever runs into a
/// bound gets ``Outcome/limitHit``, which counts as no match.
///
/// Immutable once made, so one program serves all threads, each with its own ``PatternScratch``.
public final class PatternProgram: Sendable {
    /// What became of one run.
    public enum Outcome: Hashable, Sendable {
        /// The pattern covers the run.
        case match
        /// It does not.
        case noMatch
        /// Time or memory ran out first. No match.
        case limitHit
        /// The run is longer than ``PatternProgram/longestRun``. No match.
        case runTooLong
    }

    /// Why PCRE2 does not take a pattern.
    public struct Failure: Error, Hashable, Sendable {
        /// PCRE2's own words.
        public var message: String
        /// UTF-8 offset into the pattern at which PCRE2 stopped.
        public var offset: Int
    }

    /// Longest run in bytes that is tried.
    public static let longestRun = 256
    /// Longest pattern in bytes that is taken.
    public static let longestPattern = 1000

    /// Bounds of one match: PCRE2's counts of internal calls and nesting, and KiB of heap.
    static let matchLimit: UInt32 = 20_000
    static let depthLimit: UInt32 = 1_000
    static let heapLimit: UInt32 = 1_024
    static let nestingLimit: UInt32 = 50

    /// The pattern as written, without its slashes.
    public let source: String
    /// Characters that every run begins with, as far as the pattern says so plainly; empty where it does not.
    public let literalPrefix: String
    /// Whether the pattern can match an empty run.
    public let matchesEmpty: Bool
    /// Whether PCRE2's just-in-time compiler took it; else PCRE2 interprets it, with equal answers.
    public let isJIT: Bool

    // The compiled code is never written after init; PCRE2 lets any number of threads read it (pcre2api, MULTITHREADING).
    private nonisolated(unsafe) let code: OpaquePointer
    private nonisolated(unsafe) let limits: OpaquePointer?

    /// Compiles a pattern.
    ///
    /// - Parameter usesJIT: pass false to have it interpreted, as where the platform forbids generated code.
    public init(_ source: String, usesJIT: Bool = true) throws(Failure) {
        guard source.utf8.count <= Self.longestPattern else {
            throw Failure(
                message: "the pattern is longer than \(Self.longestPattern) bytes", offset: Self.longestPattern)
        }
        let context = pcre2_compile_context_create_8(nil)
        defer { pcre2_compile_context_free_8(context) }
        pcre2_set_parens_nest_limit_8(context, Self.nestingLimit)
        // Anchored at both ends when compiled: the JIT does not take these two as match options.
        let options =
            UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_CASELESS) | UInt32(PCRE2_ANCHORED)
            | UInt32(PCRE2_ENDANCHORED) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        var error: Int32 = 0
        var offset = 0
        let bytes = Array(source.utf8)
        let compiled = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            // A null pointer is refused by PCRE2 even for length 0.
            guard let base = buffer.baseAddress else {
                return pcre2_compile_8([0], 0, options, &error, &offset, context)
            }
            return pcre2_compile_8(base, buffer.count, options, &error, &offset, context)
        }
        guard let compiled else {
            throw Failure(message: Self.message(of: error), offset: min(offset, bytes.count))
        }
        isJIT = usesJIT && pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE)) == 0
        var empty: UInt32 = 0
        pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_MATCHEMPTY), &empty)
        matchesEmpty = empty != 0
        code = compiled
        limits = pcre2_match_context_create_8(nil)
        pcre2_set_match_limit_8(limits, Self.matchLimit)
        pcre2_set_depth_limit_8(limits, Self.depthLimit)
        pcre2_set_heap_limit_8(limits, Self.heapLimit)
        self.source = source
        literalPrefix = Self.literalPrefix(of: source)
    }

    deinit {
        pcre2_match_context_free_8(limits)
        pcre2_code_free_8(code)
    }

    /// Tries the pattern against the whole of `run` within `text`.
    ///
    /// - Precondition: `text` is valid UTF-8, checked once by whoever read it, and `run` lies on the borders of
    ///   its characters, as spans of tokens do. PCRE2 is told not to check again.
    public func match(_ run: TextSpan, of text: Span<UInt8>, scratch: PatternScratch) -> Outcome {
        guard 0 <= run.start, run.start <= run.end, run.end <= text.count else { return .noMatch }
        guard run.end - run.start <= Self.longestRun else { return .runTooLong }
        guard Self.isBorder(run.start, in: text), Self.isBorder(run.end, in: text) else { return .noMatch }
        guard let limits, let data = scratch.data else { return .limitHit }
        // Lookbehinds see nothing before the run: the subject begins there.
        let result = text.withUnsafeBufferPointer { buffer -> Int32 in
            guard let base = buffer.baseAddress else {
                return pcre2_match_8(code, [0], 0, 0, UInt32(PCRE2_NO_UTF_CHECK), data, limits)
            }
            return pcre2_match_8(
                code, base + run.start, run.end - run.start, 0, UInt32(PCRE2_NO_UTF_CHECK), data, limits)
        }
        if result >= 0 { return .match }
        return result == PCRE2_ERROR_NOMATCH ? .noMatch : .limitHit
    }

    /// Whether no character of `text` goes across `offset`.
    private static func isBorder(_ offset: Int, in text: Span<UInt8>) -> Bool {
        offset == text.count || !UTF8.isContinuation(text[offset])
    }

    /// PCRE2's words for an error number.
    private static func message(of error: Int32) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
            let length = pcre2_get_error_message_8(error, buffer.baseAddress, buffer.count)
            guard length >= 0 else { return "PCRE2 error \(error)" }
            return String(decoding: buffer[..<Int(length)], as: UTF8.self)
        }
    }
}
