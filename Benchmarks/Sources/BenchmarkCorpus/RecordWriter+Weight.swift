extension RecordWriter {
    /// Appends the author of a status.
    func putUser(_ author: Int, isASCII: Bool, to output: inout [UInt8]) {
        let person = people[author]
        output.put("\"user\":")
        if weight == .trimmed {
            output.put("{\"id\":\(person.id),\"id_str\":\"\(person.id)\"}")
        } else {
            output.append(contentsOf: isASCII ? person.userASCII : person.userJSON)
        }
        output.put(",")
    }

    /// Whether statuses quote others.
    var quotes: Bool { weight == .quoting || weight == .illustrated }

    /// Appends the status that one quotes: small talk, whoever quotes it.
    mutating func putQuoted(_ draft: PostDraft, to output: inout [UInt8]) {
        guard quotes else { return }
        var quoted = PostDraft()
        quoted.text = Array("What a week, and it is only Tuesday. https://t.co/aaaaaaaaaa".utf8)
        quoted.author = (draft.sequence + 1) % people.count
        quoted.time = PostTime(milliseconds: draft.time.milliseconds - 7_200_000)
        quoted.sequence = draft.sequence
        quoted.isASCII = draft.isASCII
        output.put("\"quoted_status\":")
        putStatus(quoted, quoted.text, author: quoted.author, isQuoted: true, to: &output) { _ in }
        output.put(",")
    }

    /// Appends one photo of a status for its `entities`.
    func putFirstPhoto(_ draft: PostDraft, to output: inout [UInt8]) {
        guard weight == .illustrated else { return }
        output.put(",\"media\":[")
        putPhoto(draft, number: 0, to: &output)
        output.put("]")
    }

    /// Appends all photos of a status.
    func putPhotos(_ draft: PostDraft, to output: inout [UInt8]) {
        guard weight == .illustrated else { return }
        output.put(",\"extended_entities\":{\"media\":[")
        for number in 0..<4 {
            if number > 0 { output.put(",") }
            putPhoto(draft, number: number, to: &output)
        }
        output.put("]}")
    }

    private func putPhoto(_ draft: PostDraft, number: Int, to output: inout [UInt8]) {
        let id = draft.time.id(draft.sequence) - 4_194_304 * (number + 1)
        let address = "img.example\\/media\\/\(id).jpg"
        let page = "chirper.example\\/\(people[draft.author].handle)\\/status\\/\(id)\\/photo\\/\(number + 1)"
        output.put("{\"id\":\(id),\"id_str\":\"\(id)\",\"indices\":[0,23],\"media_url\":\"http:\\/\\/\(address)\"")
        output.put(",\"media_url_https\":\"https:\\/\\/\(address)\",\"url\":\"https:\\/\\/t.co\\/bbbbbbbbbb\"")
        output.put(",\"display_url\":\"pic.chirper.example\\/bbbbbbbbbb\",\"expanded_url\":\"https:\\/\\/\(page)\"")
        output.put(",\"source_status_id\":\(id - 1),\"source_status_id_str\":\"\(id - 1)\"")
        output.put(",\"source_user_id\":\(people[draft.author].id)")
        output.put(",\"type\":\"photo\",\"sizes\":{")
        let sizes = [("thumb", 150, 150, "crop"), ("small", 680, 453, "fit"), ("medium", 1200, 800, "fit")]
        for (name, width, height, resize) in sizes {
            output.put("\"\(name)\":{\"w\":\(width),\"h\":\(height),\"resize\":\"\(resize)\"},")
        }
        output.put("\"large\":{\"w\":2048,\"h\":1365,\"resize\":\"fit\"}},\"features\":{\"all\":{\"tags\":[]}")
        for (name, _, height, _) in sizes {
            output.put(",\"\(name)\":{\"faces\":[{\"x\":12,\"y\":\(height / 3),\"h\":64,\"w\":64}]}")
        }
        output.put("}}")
    }
}
