<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);
$http->put_AuthToken('{{access_token}}');

$url = new CkUrl();
$url->ParseUrl('https://api.pandadoc.com/public/v1/documents');

$req = new CkHttpRequest();
$req->put_HttpVerb('POST');
$req->put_Path($url->pathWithQueryParams());
$req->put_Charset('utf-8');
$req->put_ContentType('multipart/form-data');
$req->AddHeader('Accept', 'application/json');
if (!$req->AddFileForUpload('file', 'files/sample.pdf')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
$req->AddParam('data', '{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}');

$resp = $http->SynchronousRequest($url->host(), $url->get_Port(), $url->get_Ssl(), $req);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}

$jResp = new CkJsonObject();
if (!$jResp->Load($resp->bodyStr())) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$id = $jResp->stringOf('id');
$name = $jResp->stringOf('name');
$status = $jResp->stringOf('status');
$dateCreated = $jResp->stringOf('date_created');
$dateModified = $jResp->stringOf('date_modified');
$expirationDate = $jResp->stringOf('expiration_date');
$version = $jResp->stringOf('version');
$uuid = $jResp->stringOf('uuid');
for ($i = 0, $count_i = $jResp->SizeOfArray('links'); $i < $count_i; $i++) {
    $jResp->put_I($i);
    $rel = $jResp->stringOf('links[i].rel');
    $href = $jResp->stringOf('links[i].href');
    $type = $jResp->stringOf('links[i].type');
}
