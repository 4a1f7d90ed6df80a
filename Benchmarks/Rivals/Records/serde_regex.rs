// Rust, serde_json for every record and the crate regex over its text: `serde_regex FILE ID`.
mod record_slots;

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let bytes = record_slots::map(&words[1]);
    let mut rule = record_slots::Rule::new(&words[2]);
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', bytes).chain(std::iter::once(bytes.len())) {
        if end > start {
            rule.read(&bytes[start..end]);
        }
        start = end + 1;
    }
    rule.finish();
}
