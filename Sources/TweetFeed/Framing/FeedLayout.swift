/// How the records of an input are laid out.
public enum FeedLayout: String, Hashable, Sendable, CaseIterable {
    /// JSON, one record a line.
    case jsonLines = "json-lines"
    /// Records of JSON over several lines.
    case json
    /// An array of records.
    case jsonArray = "json-array"
    /// A script of a personal archive, which assigns an array.
    case script = "archive-script"
    /// Server-sent events.
    case events = "server-sent-events"
    /// A table whose fields commas, semicolons or tabs keep apart.
    case rows = "table"
    /// Plain text, one post a line.
    case lines = "text"

    /// The name that people read.
    public var title: String {
        switch self {
        case .jsonLines: "JSON Lines"
        case .json: "JSON"
        case .jsonArray: "a JSON array"
        case .script: "a script of a personal archive"
        case .events: "server-sent events"
        case .rows: "a table with a header"
        case .lines: "plain text"
        }
    }
}

extension FeedReader {
    /// How the records are laid out, as far as was read; nil before that shows.
    public var layout: FeedLayout? {
        switch framing {
        case .undecided: nil
        case .json(let json): json.layout
        case .rows: .rows
        case .lines: .lines
        case .events: .events
        }
    }
}
