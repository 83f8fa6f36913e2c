import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.httpMethod = "POST"
request.setValue("multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8", forHTTPHeaderField: "Content-Type")
let parts: [Data] = [
    Data("--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n".utf8),
    Data(#"{"a":"b, 'c'"}"#.utf8),
    Data("\r\n".utf8),
    Data("--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"xml\"\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n".utf8),
    Data(#"<a b="c"/>"#.utf8),
    Data("\r\n".utf8),
    Data("--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"plain\"\r\nContent-Type: text/plain\r\n\r\n".utf8),
    Data("x".utf8),
    Data("\r\n".utf8),
    Data("--postwright-86f06b8fe893ebdf722202d8--\r\n".utf8),
]
request.httpBody = Data(parts.joined())

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
