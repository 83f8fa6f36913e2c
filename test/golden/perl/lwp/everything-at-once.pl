use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'PATCH'],
);
my $request = HTTP::Request->new(
    'PATCH',
    'http://example.test/a%20b/\'c\'?x=$1&x=%202&y=%22z%22',
    [
        'X-A' => '\'"$\\',
        'Accept' => 'application/json',
        'Content-Type' => 'application/json',
        'Authorization' => 'Bearer t',
    ],
    '{
	"hostile": "\'single\' \\"double\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3\'"
	],
	"nested": {
		"a": null
	}
}',
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
