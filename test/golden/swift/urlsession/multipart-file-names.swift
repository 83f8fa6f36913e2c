import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

var request = URLRequest(url: URL(string: "http://example.test/p")!)
request.httpMethod = "POST"
request.setValue("multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0", forHTTPHeaderField: "Content-Type")
let parts: [Data] = [
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"a\"; filename=\"with space.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "with space.txt")),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"b\"; filename=\"it's.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "it's.txt")),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"c\"; filename=\"do%22uble.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: #"do"uble.txt"#)),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"d\"; filename=\"$(id) `x`.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "$(id) `x`.txt")),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"e\"; filename=\"é 日本.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "é 日本.txt")),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;b,c=d.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "a;b,c=d.txt")),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"g\"; filename=\"-dash.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "-dash.txt")),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"h\"; filename=\"per%41cent.txt\"\r\n\r\n".utf8),
    try Data(contentsOf: URL(fileURLWithPath: "per%41cent.txt")),
    Data("\r\n".utf8),
    Data("--postwright-dba6439895f16ea4c862a9d0--\r\n".utf8),
]
request.httpBody = Data(parts.joined())

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
