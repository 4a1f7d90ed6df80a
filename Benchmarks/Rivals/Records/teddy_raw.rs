// Rust, the crate aho-corasick's Teddy over raw bytes, and serde_json for the lines it points at: `teddy_raw FILE ID`.
//
// Teddy knows no letter case, so each tag stands in its three usual ones; a mention that begins a text is looked at by
// hand. It sees bytes as they stand, so what is written as \uXXXX passes by.
mod record_slots;

use aho_corasick::packed;

const TAGS: [&str; 6] = ["buy", "kaufen", "acheter", "comprar", "envoyer", "donate"];
const VERBS: [&str; 5] = ["buy", "order", "pay", "send", "tip"];

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether what begins at `place`, a tag or `"@`, can be a command.
fn is_worth_a_look(bytes: &[u8], place: usize) -> bool {
    let rest = &bytes[place..bytes.len().min(place + 40)];
    let word = |from: usize| {
        let end = rest[from..].iter().position(|&byte| !is_word(byte)).map_or(rest.len(), |count| from + count);
        (std::str::from_utf8(&rest[from..end]).unwrap_or(""), end)
    };
    if rest[0] == b'#' {
        return TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(word(1).0));
    }
    let (_, end) = word(2);
    rest.get(end) == Some(&b' ') && VERBS.iter().any(|verb| verb.eq_ignore_ascii_case(word(end + 1).0))
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let bytes = record_slots::map(&words[1]);
    let mut rule = record_slots::Rule::new(&words[2]);
    let mut patterns = vec!["\"@".to_string()];
    for tag in TAGS {
        // Two letters in every case tell enough apart, and keep Teddy's masks short.
        for first in [&tag[..1], &tag[..1].to_uppercase()] {
            for second in [&tag[1..2], &tag[1..2].to_uppercase()] {
                patterns.push(format!("#{first}{second}"));
            }
        }
    }
    let searcher = packed::Config::new().builder().extend(&patterns).build().expect("Teddy takes the patterns");
    let mut place = 0;
    while let Some(found) = searcher.find_at(bytes, place) {
        place = found.start() + 1;
        if is_worth_a_look(bytes, found.start()) {
            let start = memchr::memrchr(b'\n', &bytes[..found.start()]).map_or(0, |end| end + 1);
            let end = memchr::memchr(b'\n', &bytes[place..]).map_or(bytes.len(), |count| place + count);
            rule.read(&bytes[start..end]);
            place = end;
        }
    }
    rule.finish();
}
