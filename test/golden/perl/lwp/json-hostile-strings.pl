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
    "{\n  \"text\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ \$(id) \${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n  \"nl\": \"a\\nb\\r\\nc\\td\",\n  \"nul\": \"\\u0000\\b\\f\\u001b\x7f\",\n  \"sep\": \"\xe2\x80\xa8\xe2\x80\xa9\xef\xbb\xbf\",\n  \"emoji\": \"😀é\",\n  \"lone\": 0,\n  \"slash\": \"</script>\",\n  \"it's \\\"k\\\"\": \"\$k\"\n}",
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
