import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

guard let name2 = ProcessInfo.processInfo.environment["NAME"] else { fatalError("NAME is not set") }
guard let hostileValue = ProcessInfo.processInfo.environment["HOSTILEVALUE"] else { fatalError("HOSTILEVALUE is not set") }

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.httpMethod = "POST"
request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
var form = URLComponents()
form.queryItems = [
    URLQueryItem(name: name2, value: hostileValue),
    URLQueryItem(name: "x", value: "a\(hostileValue)b"),
]
// A plus sign would be read as a space.
request.httpBody = Data(form.percentEncodedQuery!.replacingOccurrences(of: "+", with: "%2B").utf8)

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
