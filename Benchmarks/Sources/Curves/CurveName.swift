import ArgumentParser

/// The curves, in the order in which they are measured.
enum CurveName: String, CaseIterable, ExpressibleByArgument {
    case commandRate = "command-rate"
    case recordSize = "record-size"
    case grammars
    case cores
    case catalogue
    case matches
    case hostileTexts = "hostile-texts"
    case hostileRecords = "hostile-records"

    /// Measures it.
    func curve(_ conditions: CurveConditions) throws -> Curve {
        switch self {
        case .commandRate: try .overCommandRate(conditions)
        case .recordSize: try .overRecordSize(conditions)
        case .grammars: try .overGrammars(conditions)
        case .cores: try .overCores(conditions)
        case .catalogue: try .overCatalogue(conditions)
        case .matches: try .overMatches(conditions)
        case .hostileTexts: .overLengthOfTexts(conditions)
        case .hostileRecords: .overLengthOfRecords(conditions)
        }
    }
}
