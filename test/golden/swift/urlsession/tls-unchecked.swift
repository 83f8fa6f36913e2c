import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class Delegate: NSObject, URLSessionTaskDelegate {
    // The server's certificate is not checked (on Apple's platforms only).
    func urlSession(
        _ session: URLSession, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if !canImport(FoundationNetworking)
        if let trust = challenge.protectionSpace.serverTrust {
            return completionHandler(.useCredential, URLCredential(trust: trust))
        }
        #endif
        completionHandler(.performDefaultHandling, nil)
    }
}

let session = URLSession(configuration: .default, delegate: Delegate(), delegateQueue: nil)

let url = URL(string: "http://example.test/p")!
let (data, response) = try await session.data(from: url)
let http = response as! HTTPURLResponse
guard http.statusCode < 400 else {
    fatalError("HTTP \(http.statusCode): \(String(decoding: data, as: UTF8.self))")
}
print(String(decoding: data, as: UTF8.self))
