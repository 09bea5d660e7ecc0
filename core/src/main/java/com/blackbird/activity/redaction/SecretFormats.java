package com.blackbird.activity.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The forms in which vendors give out keys and tokens, as they publish them. */
final class SecretFormats {
  /** Digits in Base64, which a Discord token begins with: the number of its user. */
  private static final List<String> DISCORD_BEGINNINGS = beginnings("MNO", "DTjz", "AEIMQUYcgk");

  private static final List<String> TWILIO_BEGINNINGS = beginnings("S", "K", "0123456789abcdef");

  private SecretFormats() {}

  static List<Recogniser> all() {
    return List.of(
        of("Blackbird key", "bbk_[0-9A-Za-z]{20,80}", "bbk"),
        // Chats.
        of("Slack token", "xox[abcdeoprs](?:\\.xox[bp])?-[0-9A-Za-z-]{10,300}", "xox"),
        of("Slack token", "xapp-\\d-[0-9A-Za-z-]{10,200}", "xapp-"),
        of(
            "Slack webhook",
            "hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/[\\w/+-]{20,200}",
            "hooks.slack"),
        of(
            "Discord webhook",
            "(?:discord|discordapp)\\.com/api/(?:v\\d{1,2}/)?webhooks/\\d{15,22}/[\\w-]{40,120}",
            "discord"),
        new Format(
            "Discord token",
            DISCORD_BEGINNINGS,
            Pattern.compile("[MNO][DTjz][AEIMQUYcgk][\\w-]{19,27}\\.[\\w-]{6,7}\\.[\\w-]{27,45}"),
            0),
        of("Discord token", "mfa\\.[\\w-]{80,100}", "mfa."),
        new Format(
            "Telegram token", List.of(":AA"), Pattern.compile("\\d{8,10}:AA[\\w-]{32,36}"), 10),
        of("Teams webhook", "webhook\\.office\\.com/webhookb2/[\\w@/-]{60,300}", "webhook.office"),
        // Shops, payment, shipping.
        of("Shopify token", "shp(?:at|ca|pa|ss|ua|rt)_[0-9a-fA-F]{32,64}", "shp"),
        of("Stripe key", "(?:sk|rk)_(?:live|test|prod)_[0-9A-Za-z]{10,250}", "sk_", "rk_"),
        of("webhook secret", "whsec_[0-9A-Za-z+/=]{20,120}", "whsec_"),
        of("WooCommerce key", "c[ks]_[0-9a-f]{40}", "ck_", "cs_"),
        of("Square token", "sq0[a-z]{3}-[\\w-]{22,64}", "sq0"),
        of("Square token", "EAAA[\\w-]{60}", "EAAA"),
        of(
            "Braintree token",
            "access_token\\$(?:production|sandbox)\\$[0-9a-z]{16}\\$[0-9a-f]{32}",
            "access_token$"),
        of(
            "Plaid token",
            "(?:access|public|link)-(?:production|sandbox|development)-[0-9a-f-]{36}",
            "access-",
            "public-",
            "link-"),
        of("Klaviyo key", "pk_[0-9a-f]{34}", "pk_"),
        of("EasyPost key", "EZ[AT]K[0-9A-Za-z]{54}", "EZA", "EZT"),
        of("Shippo token", "shippo_(?:live|test)_[0-9a-fA-F]{40}", "shippo_"),
        of("Flutterwave key", "FLWSECK(?:_TEST|_LIVE)?-[0-9A-Za-z]{12,64}(?:-X)?", "FLWSECK"),
        of("Duffel token", "duffel_(?:test|live)_[\\w=-]{43,64}", "duffel_"),
        of("Amazon token", "Atz[ar]\\|[\\w|/+=-]{40,2000}", "Atz"),
        of("Amazon client secret", "amzn1\\.oa2-cs\\.v1\\.[0-9a-f]{64}", "amzn1"),
        of("eBay token", "v\\^1\\.1#i\\^1[\\w#^+/=*.-]{40,2000}", "v^1"),
        of("Salesforce session", "00D[0-9A-Za-z]{12,15}![\\w.]{80,120}", "00D"),
        of("HubSpot token", "pat-(?:na|eu|ap)\\d-[0-9a-f-]{36}", "pat-"),
        // Clouds.
        of("AWS key", "(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}", "AKI", "ASI", "ABI", "ACC"),
        of("AWS key", "ABSK[0-9A-Za-z+/]{109,269}={0,2}", "ABSK"),
        of("Google API key", "AIza[\\w-]{35}", "AIza"),
        of("Google token", "ya29\\.[\\w-]{30,2000}", "ya29."),
        of("Google client secret", "GOCSPX-[\\w-]{24,40}", "GOCSPX"),
        of("Google refresh token", "1//0[\\w-]{40,200}", "1//0"),
        of("Azure key", "AccountKey=[0-9A-Za-z+/]{64,88}={0,2}", "AccountKey="),
        of("Azure client secret", "[\\w~.]{3}[78]Q~[\\w~.-]{31,34}", 3, "7Q~", "8Q~"),
        of("Azure SAS signature", "sig=[0-9A-Za-z%+/]{43,90}(?:=|%3[dD])?", "sig="),
        of("DigitalOcean token", "do[opr]_v1_[0-9a-f]{64}", "doo_", "dop_", "dor_"),
        of("Alibaba key", "LTAI[0-9A-Za-z]{12,24}", "LTAI"),
        of("Tencent key", "AKID[0-9A-Za-z]{13,48}", "AKID"),
        of("Databricks token", "dapi[0-9a-f]{32}(?:-\\d)?", "dapi"),
        of("Supabase key", "sb[ps]_(?:secret_)?[\\w-]{31,64}", "sbp_", "sb_secret", "sbs_"),
        of("PlanetScale token", "pscale_(?:tkn|pw|oauth)_[\\w=.-]{32,64}", "pscale_"),
        of("Fly.io token", "(?:FlyV1 )?fm[12][ar]?_[0-9A-Za-z+/=,_-]{60,2000}", "fm1", "fm2"),
        of("Netlify token", "nf[pcu]_[0-9A-Za-z_]{36,64}", "nfp_", "nfc_", "nfu_"),
        // Code.
        of("GitHub token", "gh[opsur]_[0-9A-Za-z]{36,255}", "gho", "ghp", "ghs", "ghu", "ghr"),
        of("GitHub token", "github_pat_[\\w]{60,255}", "github_pat"),
        of(
            "GitLab token",
            "gl(?:pat|dt|rt|ptt|soat|ft|agent|cbt|imt|oas|ffct)-[\\w.-]{20,320}",
            "glp",
            "gld",
            "glr",
            "gls",
            "glf",
            "gla",
            "glc",
            "gli",
            "glo"),
        of("npm token", "npm_[0-9A-Za-z]{36}", "npm_"),
        of("PyPI token", "pypi-AgEIc[\\w-]{50,1000}", "pypi-"),
        of("RubyGems key", "rubygems_[0-9a-f]{48}", "rubygems_"),
        of("Docker token", "dckr_(?:pat|oat)_[\\w-]{27,64}", "dckr_"),
        of("Buildkite token", "bk[au]a_[0-9a-f]{40}", "bkua", "bkaa"),
        of("CircleCI token", "CCI(?:PAT|PRJ)_[\\w]{20,100}", "CCIP"),
        of("Vault token", "hv[sbr]\\.[\\w-]{24,300}", "hvs.", "hvb.", "hvr."),
        new Format(
            "Terraform token",
            List.of(".atlasv1."),
            Pattern.compile("[0-9A-Za-z]{14}\\.atlasv1\\.[\\w=-]{60,70}"),
            14),
        of("Pulumi token", "pul-[0-9a-f]{40}", "pul-"),
        of("Doppler token", "dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.-]{40,80}", "dp."),
        of("1Password token", "ops_eyJ[0-9A-Za-z+/]{100,2000}={0,3}", "ops_eyJ"),
        of("age key", "AGE-SECRET-KEY-1[0-9A-Z]{50,60}", "AGE-SECRET"),
        of("Postman key", "PMAK-[0-9a-f]{24}-[0-9a-f]{34}", "PMAK-"),
        of("Prefect key", "pn[ub]_[0-9A-Za-z]{36}", "pnu_", "pnb_"),
        // Mail and messages.
        of("SendGrid key", "SG\\.[\\w-]{16,32}\\.[\\w-]{30,64}", "SG."),
        of("Mailgun key", "key-[0-9a-f]{32}", "key-"),
        new Format("Mailchimp key", List.of("-us"), Pattern.compile("[0-9a-f]{32}-us\\d{1,2}"), 32),
        of("Brevo key", "xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}", "xkeysib-"),
        of("Resend key", "re_[0-9A-Za-z]{6,12}_[0-9A-Za-z]{20,40}", "re_"),
        new Format("Twilio key", TWILIO_BEGINNINGS, Pattern.compile("SK[0-9a-fA-F]{32}"), 0),
        of("Facebook token", "EAA[0-9A-Za-z]{80,400}", "EAA"),
        // Watching.
        of("New Relic key", "NR(?:AK|JS|RA|II)-[\\w-]{19,64}", "NRA", "NRJ", "NRR", "NRI"),
        of(
            "Grafana token",
            "gls?[ac]_[0-9A-Za-z+/]{32,400}(?:_[0-9a-fA-F]{8}|={0,2})",
            "glsa",
            "glc_"),
        of("Sentry token", "sntry[su]_[0-9A-Za-z+/=_]{40,400}", "sntry"),
        of("Dynatrace token", "dt0[a-z]\\d{2}\\.[0-9A-Z]{24}\\.[0-9A-Z]{64}", "dt0"),
        // Office.
        of("Atlassian token", "ATATT3[\\w=-]{60,400}", "ATATT3"),
        of("Linear key", "lin_(?:api|oauth)_[0-9A-Za-z]{32,64}", "lin_"),
        of("Notion token", "ntn_[0-9A-Za-z]{40,64}", "ntn_"),
        of("Notion token", "secret_[0-9A-Za-z]{43}", "secret_"),
        of("Airtable token", "pat[0-9A-Za-z]{14}\\.[0-9a-f]{64}", "pat"),
        of("Figma token", "fig[duo]r?_[\\w-]{36,64}", "figd", "figu", "figo"),
        of("Dropbox token", "sl\\.[\\w-]{100,2000}", "sl."),
        of("Typeform token", "tfp_[\\w.-]{44,80}", "tfp_"),
        of("Contentful token", "CFPAT-[\\w-]{43}", "CFPAT"),
        of("ReadMe key", "rdme_[0-9a-z]{70}", "rdme_"),
        of("Frame.io token", "fio-u-[\\w=-]{60,70}", "fio-u"),
        of("Asana token", "[12]/\\d{13,19}(?:/\\d{13,19})?:[0-9a-f]{32}", "1/1", "2/1"),
        // Machines that think.
        of("Anthropic key", "sk-ant-[\\w-]{40,200}", "sk-ant"),
        of("OpenAI key", "sk-(?:proj|svcacct|admin)-[\\w-]{40,250}", "sk-"),
        of("OpenAI key", "sk-[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}", "sk-"),
        of("Hugging Face token", "(?:hf|api_org)_[0-9A-Za-z]{34}", "hf_", "api_org"),
        of("Replicate token", "r8_[0-9A-Za-z]{37}", "r8_"),
        of("Groq key", "gsk_[0-9A-Za-z]{52}", "gsk_"),
        of("Perplexity key", "pplx-[0-9A-Za-z]{48}", "pplx-"),
        // For all.
        of("JSON Web Token", "eyJ[\\w-]{8,4000}+(?:\\.[\\w-]{0,4000}+){2,4}", "eyJ"));
  }

  private static Format of(String kind, String pattern, String... anchors) {
    return of(kind, pattern, 0, anchors);
  }

  private static Format of(String kind, String pattern, int reach, String... anchors) {
    return new Format(kind, List.of(anchors), Pattern.compile(pattern), reach);
  }

  private static List<String> beginnings(String first, String second, String third) {
    List<String> all = new ArrayList<>();
    first
        .chars()
        .forEach(a ->
            second
                .chars()
                .forEach(
                    b -> third.chars().forEach(c -> all.add("" + (char) a + (char) b + (char) c))));
    return List.copyOf(all);
  }
}
