// The host's camera: asked for when the person says so, seen by the page, let go of when it is done.

const FRAME_SIDE = 640; // the shop looks at no more
const PHOTO_SIDE = 1_280;
const REFUSED = new Set(["NotAllowedError", "SecurityError"]);

export class Camera {
  #video;
  #changed;
  #stream = null;
  #turn = 0; // of asking: what comes of an older one is let go of
  #facing = "environment";
  state = "off"; // off, asking, on, refused, none, insecure

  // changed() is called whenever the state has changed.
  constructor(video, changed) {
    this.#video = video;
    this.#changed = changed;
  }

  async start() {
    const turn = this.#letGo();
    if (!navigator.mediaDevices?.getUserMedia) return this.#become("insecure");
    this.#become("asking");
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: { ideal: this.#facing }, width: { ideal: 1280 } },
      });
      if (turn !== this.#turn) return stop(stream);
      this.#stream = stream;
      for (const track of stream.getTracks()) track.addEventListener("ended", () => this.#ended(stream));
      this.#video.srcObject = stream;
      await this.#video.play();
      if (turn === this.#turn) this.#become("on");
    } catch (error) {
      if (turn !== this.#turn) return undefined;
      this.stop(REFUSED.has(error.name) ? "refused" : "none");
    }
    return undefined;
  }

  // The camera on the other side of a phone.
  other() {
    this.#facing = this.#facing === "user" ? "environment" : "user";
    return this.start();
  }

  stop(state = "off") {
    this.#letGo();
    this.#become(state);
  }

  // What it sees now as a JPEG; null where it sees nothing yet.
  frame() {
    const { videoWidth: width, videoHeight: height } = this.#video;
    if (this.state !== "on" || !width || !height) return null;
    return pictureOf(this.#video, width, height, FRAME_SIDE);
  }

  #ended(stream) {
    if (stream === this.#stream) this.stop("none");
  }

  #letGo() {
    if (this.#stream) stop(this.#stream);
    this.#stream = null;
    this.#video.srcObject = null;
    this.#turn += 1;
    return this.#turn;
  }

  #become(state) {
    this.state = state;
    this.#changed();
  }
}

// A JPEG of what can be drawn, no larger than `mostSide`.
function pictureOf(source, width, height, mostSide) {
  const scale = Math.min(1, mostSide / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
}

// A phone's photograph is large; a file that the browser cannot read is sent as it is.
export async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return file;
  const made = await pictureOf(picture, picture.width, picture.height, PHOTO_SIDE);
  picture.close();
  return made ?? file;
}

function stop(stream) {
  for (const track of stream.getTracks()) track.stop();
}
