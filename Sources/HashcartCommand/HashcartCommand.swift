import ArgumentParser
@main struct HashcartCommand: ParsableCommand {}
