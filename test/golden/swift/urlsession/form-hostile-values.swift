import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.httpMethod = "POST"
request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
var form = URLComponents()
form.queryItems = [
    URLQueryItem(name: "q", value: #"'a' "b" `c`"#),
    URLQueryItem(name: "s", value: "$(id) ${x} $HOME"),
    URLQueryItem(name: "b", value: "a\\b\\\\"),
    URLQueryItem(name: "f", value: "%s %41 %% #{x}"),
    URLQueryItem(name: "p", value: "?> */ <?php"),
    URLQueryItem(name: "amp", value: "a&b=c"),
    URLQueryItem(name: "plus", value: "1+2 3"),
    URLQueryItem(name: "semi", value: "a;b"),
    URLQueryItem(name: "hash", value: "#x"),
    URLQueryItem(name: "tilde", value: "~!*()'-._"),
]
// A plus sign would be read as a space.
request.httpBody = Data(form.percentEncodedQuery!.replacingOccurrences(of: "+", with: "%2B").utf8)

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
