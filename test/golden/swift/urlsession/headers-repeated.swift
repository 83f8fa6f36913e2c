// Not supported here: repeated headers are sent as one line, joined by commas.
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.setValue("1, 3", forHTTPHeaderField: "X-A")
request.setValue("2", forHTTPHeaderField: "X-B")

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
