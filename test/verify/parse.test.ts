import { describe, expect, it } from 'vitest';
import { parseSnippets } from '../../src/verify/parse.ts';
import { noteNotChecked } from '../support/not-checked.ts';

const swift = `import Foundation

struct Failure: Error { let status: Int }

var request = URLRequest(url: URL(string: "https://example.com/users?tag=a%20b")!)
request.httpMethod = "POST"
request.setValue("it's \\"quoted\\" \\\\ #{x} é", forHTTPHeaderField: "X-Note")
request.httpBody = Data(#"""
{"name": "Ann \\(x) $HOME", "tags": [1, 1.50]}
"""#.utf8)
let token = ProcessInfo.processInfo.environment["TOKEN"]!
request.setValue("Bearer \\(token)", forHTTPHeaderField: "Authorization")
let (data, response) = try await URLSession.shared.data(for: request)
guard let http = response as? HTTPURLResponse, http.statusCode < 400 else {
    fatalError(String(decoding: data, as: UTF8.self))
}
print(String(decoding: data, as: UTF8.self))
`;

const dart = `import 'dart:convert';
import 'dart:io';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final token = Platform.environment['TOKEN'] ?? (throw StateError('TOKEN is not set'));
  final response = await http.post(
    Uri.parse('https://example.com/users?tag=a%20b'),
    headers: {'Authorization': 'Bearer $token', 'X-Note': 'it\\'s \\$5 \\\\ é'},
    body: jsonEncode({'name': r'Ann $HOME', 'tags': [1, 1.50, null, true]}),
  );
  if (response.statusCode >= 400) {
    throw HttpException('\${response.statusCode}: \${response.body}');
  }
  print(response.body);
}
`;

const csharp = `using System;
using System.Net.Http;
using System.Text;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://example.com/users?tag=a%20b");
var token = Environment.GetEnvironmentVariable("TOKEN") ?? throw new InvalidOperationException("TOKEN is not set");
request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
request.Content = new StringContent(@"{""name"": ""Ann \\ é""}", Encoding.UTF8, "application/json");
using var response = await client.SendAsync(request);
response.EnsureSuccessStatusCode();
Console.WriteLine(await response.Content.ReadAsStringAsync());
`;

const powershell = `$headers = @{
    "Authorization" = "Bearer $env:TOKEN"
    "X-Note" = 'it''s $5 \` é'
}
$body = @'
{"name": "Ann $HOME", "tags": [1, 1.50]}
'@
$response = Invoke-RestMethod -Uri "https://example.com/users?tag=a%20b" -Method Post -Headers $headers -Body $body
$response | ConvertTo-Json -Depth 10
`;

interface Sample {
  readonly language: string;
  readonly grammar: string;
  readonly good: string;
  /** Each breaks the sample: a place of it, what stands there instead, and the line of the error. */
  readonly breaks: readonly (readonly [what: string, find: string, put: string])[];
}

const samples: readonly Sample[] = [
  {
    language: 'Swift',
    grammar: '@repomix/tree-sitter-wasms/out/tree-sitter-swift.wasm',
    good: swift,
    breaks: [
      ['quote', '"POST"', '"POST'],
      ['bracket', 'URL(string: "https://example.com/users?tag=a%20b")!)', 'URL(string: "https://example.com/")!'],
      ['condition', 'guard let http = response as? HTTPURLResponse, http.statusCode < 400 else', 'guard else'],
    ],
  },
  {
    language: 'Dart',
    grammar: '@repomix/tree-sitter-wasms/out/tree-sitter-dart.wasm',
    good: dart,
    breaks: [
      ['quote', "'https://example.com/users?tag=a%20b'", "'https://example.com/"],
      ['bracket', '[1, 1.50, null, true]', '[1, 1.50, null, true'],
      ['operand', '>= 400', '>='],
    ],
  },
  ...[
    '@repomix/tree-sitter-wasms/out/tree-sitter-c_sharp.wasm',
    '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  ].map((grammar): Sample => ({
    language: 'C#',
    grammar,
    good: csharp,
    breaks: [
      ['quote', '"application/json"', '"application/json'],
      ['bracket', 'SendAsync(request)', 'SendAsync(request'],
      ['operand', '= new HttpClient()', '='],
    ],
  })),
  {
    language: 'PowerShell',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm',
    good: powershell,
    breaks: [
      ['quote', "é'", 'é'],
      ['bracket', "é'\n}", "é'\n"],
      ['operand', '| ConvertTo-Json -Depth 10', '|'],
    ],
  },
];

describe.each(samples)('$language by $grammar', ({ grammar, good, breaks }) => {
  it('takes a good snippet and refuses a broken one', async (context) => {
    const broken = breaks.map(([, find, put]) => good.replace(find, () => put));
    const result = await parseSnippets(grammar, [good, ...broken, good]);
    if (result.kind === 'missing') return noteNotChecked(context, result.reason);
    expect(new Set(broken).size).toBe(breaks.length);
    expect(result.complaints.at(0)).toBe('');
    const found = breaks.filter((_, index) =>
      /^\d+:\d+: (?:missing|unexpected) ./.test(result.complaints[index + 1] ?? ''),
    );
    expect(found).toEqual(breaks);
    expect(result.complaints.at(-1)).toBe('');
  });
});

it('tells where a snippet is broken, counting from 1', async (context) => {
  const result = await parseSnippets('@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm', [
    'let a = 1;\nlet b = "é😀", c = ;\n',
    'let a = (1;\n',
    '',
  ]);
  if (result.kind === 'missing') return noteNotChecked(context, result.reason);
  expect(result.complaints).toEqual(['2:18: unexpected "="', '1:11: missing )', '']);
});

it('tells which package is missing', async () => {
  expect(await parseSnippets('@no/grammar/x.wasm', ['x'])).toEqual({
    kind: 'missing',
    reason: 'there is no grammar @no/grammar/x.wasm (npm package @no/grammar)',
  });
});

it('tells that a file is no grammar', async () => {
  const result = await parseSnippets('@vscode/tree-sitter-wasm/package.json', ['x']);
  expect(result).toMatchObject({ kind: 'missing', reason: expect.stringContaining('does not load') as string });
});
