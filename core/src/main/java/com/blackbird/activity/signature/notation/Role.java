package com.blackbird.activity.signature.notation;

import java.util.HashMap;
import java.util.Map;

/** What the name of a part of a structured message says about the part. */
public enum Role {
  TITLE,
  MESSAGE,
  DETAIL,
  TRANSLATION,
  CODE,
  CLASS,
  STATUS,
  FIELD,
  FIELDS,
  ERRORS,
  CONTAINER,
  DATA,
  OTHER;

  private static final int LONGEST_NAME = 30;

  private static final Map<String, Role> BY_NAME = new HashMap<>();

  static {
    TITLE.isCalled("title", "summary", "shortmessage", "heading", "h1");
    MESSAGE.isCalled(
        "message",
        "msg",
        "faultstring",
        "errormessage",
        "errormsg",
        "longmessage",
        "text",
        "exceptionmessage",
        "messagetext");
    DETAIL.isCalled(
        "detail",
        "details",
        "description",
        "errordescription",
        "errordetail",
        "invalidreason",
        "reason",
        "explanation",
        "developermessage");
    TRANSLATION.isCalled("localizederrormessage", "localizedmessage", "usermessage");
    CODE.isCalled(
        "code",
        "errorcode",
        "errcode",
        "errornumber",
        "errorno",
        "errno",
        "messagecode",
        "reasoncode",
        "oerrorcode");
    CLASS.isCalled(
        "type",
        "category",
        "exceptiontype",
        "errortype",
        "name",
        "exception",
        "faulttype",
        "faultcode",
        "subcode",
        "errorsubcode",
        "declinecode");
    STATUS.isCalled(
        "status",
        "statuscode",
        "httpcode",
        "httpstatus",
        "httpstatuscode",
        "httpmessage",
        "statusmessage",
        "statustext");
    FIELD.isCalled(
        "field",
        "element",
        "param",
        "parameter",
        "property",
        "propertyname",
        "attribute",
        "attributename",
        "fieldname",
        "pointer",
        "argument",
        "column");
    FIELDS.isCalled("fields", "attributenames", "fieldnames", "properties");
    ERRORS.isCalled(
        "errors",
        "modelstate",
        "usererrors",
        "validationerrors",
        "fielderrors",
        "params",
        "violations",
        "invalidparams",
        "failures",
        "messages");
    CONTAINER.isCalled(
        "error",
        "fault",
        "issues",
        "oerrordetails",
        "errordetails",
        "body",
        "response",
        "data",
        "elements",
        "result",
        "results",
        "innererror",
        "extensions",
        "validationerror",
        "issue",
        "statusdetail",
        "source",
        "envelope",
        "title",
        "html",
        "head",
        "apiexception",
        "problem");
    DATA.isCalled(
        "value",
        "values",
        "index",
        "id",
        "input",
        "given",
        "received",
        "actual",
        "request",
        "requestid",
        "correlationid",
        "timestamp",
        "time",
        "trace",
        "stack",
        "stacktrace",
        "path",
        "locations",
        "parameters",
        "context",
        "documentation",
        "docurl",
        "instance",
        "moreinfo",
        "hint",
        "row",
        "line",
        "sku",
        "reference");
    BY_NAME.put("title", TITLE);
  }

  private void isCalled(String... names) {
    for (var name : names) {
      BY_NAME.put(name, this);
    }
  }

  static Role of(String name) {
    var role = BY_NAME.get(name);
    return role != null ? role : of(name, plain(name));
  }

  private static Role of(String name, String plain) {
    var role = BY_NAME.get(plain);
    if (role != null) {
      return role;
    }
    if (plain.endsWith("errors") || plain.endsWith("messages")) {
      return ERRORS;
    }
    boolean message = plain.endsWith("message") || plain.endsWith("msg") || plain.endsWith("text");
    return message && name.length() < LONGEST_NAME ? MESSAGE : OTHER;
  }

  /** "o:errorCode", "error_code" and "Error-Code" are one name. */
  private static String plain(String name) {
    var plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }
}
