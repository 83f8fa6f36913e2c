use strict;
use warnings;
use HTTP::Request::Common qw(POST);
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = POST(
    'http://example.test/p',
    Content => [
        'q' => '\'a\' "b" `c`',
        's' => '$(id) ${x} $HOME',
        'b' => 'a\\b\\\\',
        'f' => '%s %41 %% #{x}',
        'p' => '?> */ <?php',
        'amp' => 'a&b=c',
        'plus' => '1+2 3',
        'semi' => 'a;b',
        'hash' => '#x',
        'tilde' => '~!*()\'-._',
    ],
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
