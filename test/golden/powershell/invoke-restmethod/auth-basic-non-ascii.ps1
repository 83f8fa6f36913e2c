$password = ConvertTo-SecureString '日本:😀' -AsPlainText -Force
$credential = [pscredential]::new('é', $password)

$parameters = @{
    Method = 'GET'
    Uri = 'http://example.test/p'
    Authentication = 'Basic'
    Credential = $credential
    AllowUnencryptedAuthentication = $true
}
Invoke-RestMethod @parameters
