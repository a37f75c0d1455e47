import { describe, expect, it } from "vitest";
import {
  addressProblem,
  codeOnWall,
  codeWidthAt,
  judgeLine,
  judgePhones,
  judgePicture,
  middle,
  whatIsLeft,
} from "./judge.ts";
import { noWifi, readWifi, wifiProblem, wifiText } from "./wifi.ts";

describe("[EQ1] the Wi-Fi's own code", () => {
  it("says name, password and how it is locked", () => {
    expect(wifiText({ name: "Kulturhaus", password: "geheim123", security: "WPA", hidden: false })).toBe(
      "WIFI:T:WPA;S:Kulturhaus;P:geheim123;;",
    );
    expect(wifiText({ name: "Offen", password: "alt", security: "nopass", hidden: true })).toBe(
      "WIFI:T:nopass;S:Offen;H:true;;",
    );
  });

  it("puts a backslash before each sign that means something", () => {
    expect(wifiText({ name: 'Saal "1"; oben', password: "a\\b:c,d;e", security: "WPA", hidden: false })).toBe(
      'WIFI:T:WPA;S:Saal \\"1\\"\\; oben;P:a\\\\b\\:c\\,d\\;e;;',
    );
  });

  it("reads back only what is a Wi-Fi, and says what is missing", () => {
    expect([readWifi(null), readWifi("x"), readWifi({ security: "?" })]).toEqual([noWifi, noWifi, noWifi]);
    const wifi = { name: "Saal", password: "12345678", security: "WPA", hidden: true } as const;
    expect(readWifi(JSON.parse(JSON.stringify(wifi)))).toEqual(wifi);
    expect(wifiProblem(wifi)).toBeNull();
    expect(wifiProblem({ ...wifi, password: "1234567" })).toBe("password");
    expect(wifiProblem({ ...wifi, name: " " })).toBe("name");
    expect(wifiProblem({ ...wifi, password: "", security: "nopass" })).toBeNull();
  });
});

describe("[EQ2] the projector", () => {
  const picture = {
    width: 1920,
    height: 1080,
    screenWidth: 1920,
    screenHeight: 1080,
    ratio: 1,
    smallText: 28,
  };

  it("is good at 1920x1080 and at 1024x768, where the same share of the picture is text", () => {
    expect(judgePicture(picture)).toEqual({ text: 28, problem: null });
    const old = {
      width: 1024,
      height: 768,
      screenWidth: 1024,
      screenHeight: 768,
      ratio: 1,
      smallText: 20.645,
    };
    expect(judgePicture(old)).toEqual({ text: 29, problem: null });
  });

  it("is told by what is wrong: a window that is not full, too few dots, text that is too small", () => {
    expect(judgePicture({ ...picture, height: 940 }).problem).toBe("not-full");
    expect(
      judgePicture({ ...picture, width: 800, height: 600, screenWidth: 800, screenHeight: 600 }).problem,
    ).toBe("too-small");
    expect(judgePicture({ ...picture, smallText: 20 })).toEqual({ text: 20, problem: "text-small" });
  });

  it("shows a code that is read from ten times its width", () => {
    expect(codeWidthAt(15)).toBe(1.5);
    expect(codeOnWall(3, { width: 1920, height: 1080 }).readableFrom).toBeCloseTo(9.53, 1);
    expect(codeOnWall(2, { width: 1024, height: 768 }).wide).toBeCloseTo(0.58, 2);
  });
});

describe("[EQ3] the address in the codes", () => {
  it("is refused where no phone can reach it", () => {
    const problems = [
      "http://localhost:3000",
      "http://127.0.0.1",
      "http://[::1]:3000",
      "http://169.254.3.4",
      "x",
    ];
    expect(problems.map(addressProblem)).toEqual([
      "own-machine",
      "own-machine",
      "own-machine",
      "self-given",
      "none",
    ]);
  });

  it("is doubted where it belongs to a machine inside this one, or not every phone knows such names", () => {
    expect(
      ["http://172.17.0.1:3000", "http://192.168.56.1", "http://laptop.local:3000"].map(addressProblem),
    ).toEqual(["virtual", "virtual", "dot-local"]);
    expect(
      ["http://192.168.8.10:3000", "http://10.0.0.4", "https://weitblick.example"].map(addressProblem),
    ).toEqual([null, null, null]);
  });
});

describe("[EQ4] the summary", () => {
  it("names what is bad before what nobody has tried", () => {
    expect(whatIsLeft({ line: "ready", address: "ready", projector: "ready", phones: "ready" })).toEqual([]);
    expect(whatIsLeft({ line: "ready", phones: "open", projector: "problem" })).toEqual([
      "projector",
      "phones",
    ]);
  });

  it("takes a line for good when it answers quickly, by WebSocket or by polling", () => {
    expect(judgeLine({ isOnline: true, transport: "websocket", delay: 12 })).toBe("ready");
    expect(judgeLine({ isOnline: true, transport: "polling", delay: 80 })).toBe("ready");
    expect(judgeLine({ isOnline: true, transport: "websocket", delay: 900 })).toBe("problem");
    expect(judgeLine({ isOnline: true, transport: null, delay: null })).toBe("open");
    expect(judgeLine({ isOnline: false, transport: "websocket", delay: 1 })).toBe("problem");
    expect([judgePhones(0), judgePhones(1)]).toEqual(["open", "ready"]);
    expect([middle([9, 1, 200]), middle([])]).toEqual([9, null]);
  });
});
