// What the rivals in Rust share: the file, its records, and the rule of record_slots.py by the crate regex.
use regex::Regex;
use serde::Deserialize;
use std::borrow::Cow;
use std::io::Write;

/// The two fields that are read; v1.1 says `id_str`, v2 says `id`, and the other one's `id` is a number.
#[derive(Deserialize)]
pub struct V1<'a> {
    #[serde(borrow)]
    pub id_str: Cow<'a, str>,
    #[serde(borrow)]
    pub text: Cow<'a, str>,
}

#[derive(Deserialize)]
pub struct V2<'a> {
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    #[serde(borrow)]
    pub text: Cow<'a, str>,
}

/// Maps the file: the slice lives as long as the program.
pub fn map(path: &str) -> &'static [u8] {
    use std::os::unix::io::AsRawFd;
    let file = std::fs::File::open(path).expect("the file opens");
    let size = file.metadata().expect("the file has a size").len() as usize;
    if size == 0 {
        return &[];
    }
    let flags = libc::MAP_PRIVATE | libc::MAP_POPULATE;
    // Nobody changes the file while rivals run.
    unsafe {
        let begin = libc::mmap(std::ptr::null_mut(), size, libc::PROT_READ, flags, file.as_raw_fd(), 0);
        assert!(begin != libc::MAP_FAILED, "the file is mapped");
        std::slice::from_raw_parts(begin as *const u8, size)
    }
}

pub struct Rule {
    command: Regex,
    handle: Regex,
    number: Regex,
    is_v1: bool,
    line: String,
    output: std::io::BufWriter<std::io::Stdout>,
}

impl Rule {
    pub fn new(id: &str) -> Rule {
        let command = concat!(
            r"^@[A-Za-z0-9_]+ ((?i-u:buy|order|pay|send|tip))(?:$|[^A-Za-z0-9_])",
            r"|(?:^|[^A-Za-z0-9_])#((?i-u:buy|kaufen|acheter|comprar|envoyer|donate))(?:$|[^A-Za-z0-9_])"
        );
        Rule {
            command: Regex::new(command).expect("the pattern is right"),
            handle: Regex::new("@([A-Za-z0-9_]+)").expect("the pattern is right"),
            number: Regex::new("(?:^|[^A-Za-z0-9_])([$€£]?[0-9]+(?:[.,][0-9]+)?[$€£]?)").expect("the pattern is right"),
            is_v1: id == "id_str",
            line: String::new(),
            output: std::io::BufWriter::new(std::io::stdout()),
        }
    }

    /// Reads a record and writes its slots if it is a command.
    pub fn read(&mut self, record: &[u8]) {
        if self.is_v1 {
            if let Ok(record) = serde_json::from_slice::<V1>(record) {
                self.put(&record.id_str, &record.text);
            }
        } else if let Ok(record) = serde_json::from_slice::<V2>(record) {
            self.put(&record.id, &record.text);
        }
    }

    fn put(&mut self, id: &str, text: &str) {
        if !self.command.is_match(text) || text.starts_with("RT @") {
            return;
        }
        let found = self.command.captures(text).expect("it matches");
        let word = found.get(1).or(found.get(2)).expect("one of them matches").as_str();
        self.line.clear();
        self.line.push_str(id);
        self.line.push('\t');
        self.line.push_str(&word.to_ascii_lowercase());
        self.line.push('\t');
        let begin = self.line.len();
        for handle in self.handle.captures_iter(text) {
            if self.line.len() > begin {
                self.line.push(',');
            }
            self.line.push_str(&handle[1]);
        }
        if self.line.len() == begin {
            return;
        }
        self.line.push('\t');
        if let Some(number) = self.number.captures(text) {
            self.line.push_str(&number[1]);
        }
        self.line.push('\n');
        self.output.write_all(self.line.as_bytes()).expect("output is written");
    }

    pub fn finish(mut self) {
        self.output.flush().expect("output is written");
    }
}
