import { anyOf } from './language.ts'

/** What every bank says to keep to oneself, in all languages at once: messages mix them. */
export const codeWords = new RegExp(
  anyOf(
    [
      '(otp|pin|mpin|cvv|tac|password|passcode|code|codes|login)',
      '(รหัส|โอทีพี|พาสเวิร์ด)',
      '(mật khẩu|mã)',
      '(kode|kata sandi|sandi|kata laluan)',
      '(验证码|密码|动态码)',
      '(暗証番号|コード|パスワード|認証番号)',
      '(인증번호|비밀번호|암호)',
      '(पासवर्ड|ओटीपी|पिन|कोड)',
      '(contraseña|contraseñas|clave|claves|código|códigos)',
      'mot de passe',
      '(كلمة المرور|كلمة السر|رمز|الرقم السري)',
    ],
    { gap: 0, spaced: true },
  ),
)
