use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'PUT'],
);
my $request = HTTP::Request->new(
    'PUT',
    'http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}',
    [
        'X-{{name}}' => 'v {{hostileAscii}}',
        'Content-Type' => 'application/json',
    ],
    '{"a": "{{name}}", "{{name}}": {{number}}}',
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
