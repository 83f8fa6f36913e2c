import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "https://api.pandadoc.com/public/v1/documents")!)
request.httpMethod = "POST"
request.setValue("application/json", forHTTPHeaderField: "Accept")
request.setValue("Bearer {{access_token}}", forHTTPHeaderField: "Authorization")
request.setValue("multipart/form-data; boundary=postwright-87e29c6b623a875ad332f956", forHTTPHeaderField: "Content-Type")
let parts: [Data] = [
    Data("--postwright-87e29c6b623a875ad332f956\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sample.pdf\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "files/sample.pdf")),
    Data("\r\n".utf8),
    Data("--postwright-87e29c6b623a875ad332f956\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n".utf8),
    Data("""
{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}
""".utf8),
    Data("\r\n".utf8),
    Data("--postwright-87e29c6b623a875ad332f956--\r\n".utf8),
]
request.httpBody = Data(parts.joined())

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
