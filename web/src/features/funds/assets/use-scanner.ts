import { type RefObject, useEffect, useState } from 'react';

type Found = { readonly rawValue: string };
type Detector = { detect(source: HTMLVideoElement): Promise<readonly Found[]> };
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const LOOK_EVERY_MS = 250;

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser reads codes by itself (Chromium on Android does); elsewhere the phone's own camera does. */
export const canScan = (): boolean => detectorClass() !== undefined && Boolean(navigator.mediaDevices?.getUserMedia);

/** Looks through the camera as long as it is on and says what it read; `failed` when the camera was not given. */
export const useScanner = (
  video: RefObject<HTMLVideoElement | null>,
  isOn: boolean,
  onRead: (text: string) => void,
): { readonly failed: boolean } => {
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera is opened once each time it is switched on
  useEffect(() => {
    const Reader = detectorClass();
    if (!isOn || !Reader) return;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isOver = false;
    const reader = new Reader({ formats: ['qr_code'] });
    const look = async (): Promise<void> => {
      const element = video.current;
      if (!element || element.readyState < element.HAVE_CURRENT_DATA) return;
      const [found] = await reader.detect(element);
      if (found && !isOver) onRead(found.rawValue);
    };
    const start = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isOver) for (const track of stream.getTracks()) track.stop();
      else if (video.current) {
        video.current.srcObject = stream;
        await video.current.play();
        timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
      }
    };
    setFailed(false);
    start().catch(() => setFailed(true));
    return () => {
      isOver = true;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [isOn]);
  return { failed };
};
