use strict;
use warnings;
use HTTP::Request;

package DigestAgent {
    use parent 'LWP::UserAgent';

    sub get_basic_credentials { return ('u', 'p') }
}

my $ua = DigestAgent->new;
my $request = HTTP::Request->new(
    'GET',
    'http://example.test/p',
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
