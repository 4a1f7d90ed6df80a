import ArgumentParser

/// The library's side of the measurements of texts: what `Rivals/run` holds against other programs.
@main
struct TextSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "textspeed",
        abstract: "Tokens, entities and intents of texts: their speed and allocations.",
        subcommands: [Find.self, Time.self, Words.self, Allocations.self])
}
