import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

guard let pathPart = ProcessInfo.processInfo.environment["PATHPART"] else { fatalError("PATHPART is not set") }
guard let queryName = ProcessInfo.processInfo.environment["QUERYNAME"] else { fatalError("QUERYNAME is not set") }
guard let hostileValue = ProcessInfo.processInfo.environment["HOSTILEVALUE"] else { fatalError("HOSTILEVALUE is not set") }
guard let name2 = ProcessInfo.processInfo.environment["NAME"] else { fatalError("NAME is not set") }
guard let hostileAscii = ProcessInfo.processInfo.environment["HOSTILEASCII"] else { fatalError("HOSTILEASCII is not set") }
guard let number = ProcessInfo.processInfo.environment["NUMBER"] else { fatalError("NUMBER is not set") }

var request = URLRequest(url: URL(string: "http://example.test/\(pathPart)?\(queryName)=\(hostileValue)")!)
request.httpMethod = "PUT"
request.setValue("v \(hostileAscii)", forHTTPHeaderField: "X-\(name2)")
request.setValue("application/json", forHTTPHeaderField: "Content-Type")
request.httpBody = Data(#"{"a": "\#(name2)", "\#(name2)": \#(number)}"#.utf8)

let (data, response) = try await URLSession.shared.data(for: request)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
