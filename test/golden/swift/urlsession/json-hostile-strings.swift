import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.httpMethod = "POST"
request.setValue("application/json", forHTTPHeaderField: "Content-Type")
request.httpBody = Data("""
{
  "text": "'single' \\"double\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  "nl": "a\\nb\\r\\nc\\td",
  "nul": "\\u0000\\b\\f\\u001b\u{7f}",
  "sep": "\u{2028}\u{2029}\u{feff}",
  "emoji": "😀é",
  "lone": 0,
  "slash": "</script>",
  "it's \\"k\\"": "$k"
}
""".utf8)

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
