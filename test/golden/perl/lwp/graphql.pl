use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = HTTP::Request->new(
    'POST',
    'http://example.test/p',
    [
        'Content-Type' => 'application/json',
    ],
    '{"query":"query Q($id: ID!) {\\n  thing(id: $id) { name }\\n}","variables":{"id": "1"}}',
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
