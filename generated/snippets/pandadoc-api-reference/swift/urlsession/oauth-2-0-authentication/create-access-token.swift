import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "https://api.pandadoc.com/oauth2/access_token")!)
request.httpMethod = "POST"
request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
var form = URLComponents()
form.queryItems = [
    URLQueryItem(name: "grant_type", value: "authorization_code"),
    URLQueryItem(name: "client_id", value: "{{client_id}}"),
    URLQueryItem(name: "client_secret", value: "{{client_secret}}"),
    URLQueryItem(name: "code", value: "{{authorization_code}}"),
    URLQueryItem(name: "scope", value: "read+write"),
    URLQueryItem(name: "redirect_uri", value: "{{redirect_uri}}"),
]
// A plus sign would be read as a space.
request.httpBody = Data(form.percentEncodedQuery!.replacingOccurrences(of: "+", with: "%2B").utf8)

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
