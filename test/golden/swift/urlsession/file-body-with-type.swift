import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.httpMethod = "POST"
request.setValue("image/png", forHTTPHeaderField: "Content-Type")
request.httpBody = try Data(contentsOf: URL(fileURLWithPath: "image.png"))

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
