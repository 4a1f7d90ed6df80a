// One import for users: the values of every stage that an engine's input and output are made of.
@_exported import OrderGrammar
@_exported import OrderIntents
@_exported import OrderMatching
@_exported import TweetFeed
@_exported import TweetText
