// Header values that were added without validation go out as they stand since .NET 5. Mono's System.Net.Http is the one of .NET Core 3, which
// parses them when they are sent and writes them anew: for that long, this client takes its parsers away. All else is Mono's own.
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Snippets
{
    /** The snippets' namespaces are inside this one, so that it is what they call HttpClient. */
    class HttpClient : System.Net.Http.HttpClient
    {
        public HttpClient() : this(new HttpClientHandler()) { }

        public HttpClient(HttpMessageHandler handler) : base(new LiteralHeaders(handler)) { }
    }

    class LiteralHeaders : DelegatingHandler
    {
        static readonly string[] names = (
            "Accept AcceptCharset AcceptEncoding AcceptLanguage Allow Authorization CacheControl ContentDisposition ContentEncoding " +
            "ContentLanguage ContentLocation ContentMD5 ContentRange ContentType Date Expires From IfMatch IfModifiedSince IfNoneMatch IfRange " +
            "IfUnmodifiedSince LastModified MaxForwards Pragma Range Referer TE Trailer Upgrade UserAgent Via Warning").Split(' ');

        static readonly Assembly library = typeof(System.Net.Http.HttpClient).Assembly;
        static readonly FieldInfo parser = library.GetType("System.Net.Http.Headers.KnownHeader", true)
            .GetField("_parser", BindingFlags.Instance | BindingFlags.NonPublic);

        public LiteralHeaders(HttpMessageHandler handler) : base(handler) { }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            var parsers = new Dictionary<object, object>();
            foreach (string name in names)
            {
                object header = library.GetType("System.Net.Http.Headers.KnownHeaders", true)
                    .GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).GetValue(null);
                parsers[header] = parser.GetValue(header);
                parser.SetValue(header, null);
            }
            try
            {
                return await base.SendAsync(request, cancellation);
            }
            finally
            {
                foreach (var pair in parsers)
                    parser.SetValue(pair.Key, pair.Value);
            }
        }
    }
}
