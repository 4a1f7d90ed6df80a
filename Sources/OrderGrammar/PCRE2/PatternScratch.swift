import CPCRE2

/// Working memory for matching patterns: one a thread, used by any number of programs.
public final class PatternScratch {
    /// Room for one pair of offsets: only whether a run matched is asked. Nil where memory ran out.
    let data: OpaquePointer?

    /// Allocates the memory.
    public init() {
        data = pcre2_match_data_create_8(1, nil)
    }

    deinit {
        pcre2_match_data_free_8(data)
    }
}
