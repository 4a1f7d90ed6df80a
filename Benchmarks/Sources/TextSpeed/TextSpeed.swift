import ArgumentParser

/// The library's side of the measurements of texts: what `Rivals/run` holds against other programs.
@main
struct TextSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "textspeed",
        abstract: "Tokens and entities of texts: their speed and allocations.",
        subcommands: [Find.self, Time.self, Allocations.self])
}
