// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "{{base_url}}/token")!)
request.httpMethod = "POST"
request.setValue("Bearer {{access_token}}", forHTTPHeaderField: "Authorization")
request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
var form = URLComponents()
form.queryItems = [
    URLQueryItem(name: "grant_type", value: "refresh_token"),
]
// A plus sign would be read as a space.
request.httpBody = Data(form.percentEncodedQuery!.replacingOccurrences(of: "+", with: "%2B").utf8)

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))

let json = try JSONSerialization.jsonObject(with: data)
func field(_ path: Any...) -> String? {
    var value: Any? = json
    for step in path {
        if let key = step as? String {
            value = (value as? [String: Any])?[key]
        } else if let index = step as? Int {
            let list = value as? [Any] ?? []
            value = index < list.count ? list[index] : nil
        }
    }
    return value is NSNull ? nil : value.map { "\($0)" }
}
let accessToken = field("access_token") ?? ""
let refreshToken = field("refresh_token")
let class2 = field("items", 0, "odd \"$key' */ #{x}") ?? ""
