import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.httpMethod = "POST"
request.setValue("multipart/form-data; boundary=postwright-59c5c0a90b5985bf594aaeba", forHTTPHeaderField: "Content-Type")
let parts: [Data] = [
    Data("--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8),
    Data("1".utf8),
    Data("\r\n".utf8),
    Data("--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n".utf8),
    Data("two words".utf8),
    Data("\r\n".utf8),
    Data("--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8),
    Data("3".utf8),
    Data("\r\n".utf8),
    Data("--postwright-59c5c0a90b5985bf594aaeba--\r\n".utf8),
]
request.httpBody = Data(parts.joined())

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
