//! The three forms of Autodiscover.

use anteroom_practice::Practice;

use crate::wire::{Answer, practice, send, service};

const POX: &str = "/autodiscover/autodiscover.xml";

async fn pox(practice: &Practice, body: &str) -> Answer {
    let authorization = service(practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml")];
    send(practice, "POST", POX, &headers, body).await.unwrap()
}

fn question(address: &str, schema: &str) -> String {
    format!(
        r#"<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006"><Request>
        <EMailAddress>{address}</EMailAddress><AcceptableResponseSchema>{schema}</AcceptableResponseSchema>
        </Request></Autodiscover>"#
    )
}

#[tokio::test]
async fn pox_leads_to_ews_and_has_codes_for_the_rest() {
    let practice = practice().await;
    let outlook = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
    let email = practice.announcement().email.clone();
    let found = pox(&practice, &question(&email, outlook)).await;
    let url = practice.announcement().ews_url.clone();
    assert_eq!(found.texts("EwsUrl"), [url.clone(), url], "inside and outside");
    assert_eq!(found.texts("Action"), ["settings"], "no redirect");
    for (body, code) in [
        (question("nobody@practice.example", outlook), "500"),
        (
            question(
                &email,
                "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006",
            ),
            "601",
        ),
        ("<Autodiscover/>".to_owned(), "600"),
        (String::new(), "600"),
    ] {
        assert_eq!(pox(&practice, &body).await.texts("ErrorCode"), [code], "{body}");
    }
    let anonymous = send(&practice, "GET", POX, &[], "").await.unwrap();
    assert_eq!(anonymous.status, 401, "even a glance needs a login");
}

#[tokio::test]
async fn soap_tells_the_settings_asked_for() {
    let practice = practice().await;
    let authorization = service(&practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml")];
    let email = practice.announcement().email.clone();
    let body = format!(
        r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:a="http://schemas.microsoft.com/exchange/2010/Autodiscover"><s:Body><a:GetUserSettingsRequestMessage><a:Request>
        <a:Users><a:User><a:Mailbox>{email}</a:Mailbox></a:User><a:User><a:Mailbox>nobody@practice.example</a:Mailbox></a:User></a:Users>
        <a:RequestedSettings><a:Setting>ExternalEwsUrl</a:Setting><a:Setting>ExternalPop3Connections</a:Setting></a:RequestedSettings>
        </a:Request></a:GetUserSettingsRequestMessage></s:Body></s:Envelope>"#
    );
    let answer = send(&practice, "POST", "/autodiscover/autodiscover.svc", &headers, &body).await.unwrap();
    assert_eq!(answer.texts("Value"), [practice.announcement().ews_url.clone()], "one user, one setting");
    assert_eq!(
        answer.texts("ErrorCode"),
        ["NoError", "NoError", "SettingIsNotAvailable", "InvalidUser"],
        "request, first user, missing setting, second user"
    );
    let broken = send(&practice, "POST", "/autodiscover/autodiscover.svc", &headers, "<a/>").await.unwrap();
    assert_eq!(broken.status, 500, "no envelope is a fault");
}

#[tokio::test]
async fn json_needs_no_login_and_takes_the_address_in_two_places() {
    let practice = practice().await;
    let url = practice.announcement().ews_url.clone();
    for query in ["?Email=a%40practice.example&Protocol=Ews", "/v1.0/a@practice.example?Protocol=EWS"] {
        let path = format!("/autodiscover/autodiscover.json{query}");
        let answer = send(&practice, "GET", &path, &[], "").await.unwrap();
        let json: serde_json::Value = serde_json::from_str(answer.body()).unwrap();
        assert_eq!((answer.status, json["Url"].as_str()), (200, Some(url.as_str())), "{query}");
    }
    for (query, status, code) in [
        ("?Protocol=EWS", 400, "InvalidRequest"),
        ("?Email=a@practice.example", 400, "MandatoryParameterMissing"),
        ("?Email=a@practice.example&Protocol=Smoke", 400, "InvalidProtocol"),
        ("?Email=a@elsewhere.example&Protocol=EWS", 404, "UserNotFound"),
    ] {
        let path = format!("/autodiscover/autodiscover.json{query}");
        let answer = send(&practice, "GET", &path, &[], "").await.unwrap();
        let json: serde_json::Value = serde_json::from_str(answer.body()).unwrap();
        assert_eq!((answer.status, json["ErrorCode"].as_str()), (status, Some(code)), "{query}");
    }
}
