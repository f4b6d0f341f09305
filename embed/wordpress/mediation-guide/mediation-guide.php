<?php
/**
 * Shows the mediation guide on pages of this site.
 *
 * @package mediation-guide
 *
 * Plugin Name:       Mediation guide
 * Description:       Shows the mediation guide on pages with its block or the shortcode [mediation_guide]. Stores and sends nothing about visitors.
 * Version:           {{version}}
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       mediation-guide
 */

defined( 'ABSPATH' ) || exit;

// The only setting: the addresses of guides, one per line. Uninstalling the plugin deletes it.
const MEDIATION_GUIDE_OPTION = 'mediation_guide_address';

// The guide's languages, each with the text of the link that is shown without scripts.
const MEDIATION_GUIDE_LINKS = array(
	{{links}}
);

// The attributes of the element <mediation-guide>.
const MEDIATION_GUIDE_ATTRIBUTES = array( 'lang', 'contact', 'phone', 'exit', 'scheme', 'accent', 'mode', 'start' );

/**
 * A valid address of a guide, with a slash at its end; empty for any other text.
 *
 * @param string $given The address as written.
 */
function mediation_guide_address( $given ) {
	$address = esc_url_raw( $given, array( 'https' ) );
	return preg_match( '~^https://[a-z0-9.\x80-\xff-]+(:\d+)?(/[^?#]*)?$~iD', $address ) ? trailingslashit( $address ) : '';
}

/**
 * The addresses in the settings. Only these may be the source of the script: not everyone who can write pages is allowed to
 * add scripts to them.
 */
function mediation_guide_addresses() {
	$lines = preg_split( '/\s+/', (string) get_option( MEDIATION_GUIDE_OPTION, '' ) );
	return array_values( array_filter( array_map( 'mediation_guide_address', $lines ) ) );
}

/**
 * The guide's best match for a language tag: by lookup (RFC 4647, section 3.4), or else any tag of the same language; empty if
 * there is none. The element does the same.
 *
 * @param string $wanted A language tag.
 */
function mediation_guide_language( $wanted ) {
	for ( $range = strtolower( $wanted ); '' !== $range; $range = preg_replace( '/.?[^-_]*$/D', '', $range, 1 ) ) {
		foreach ( array( '/^%s$/iD', '/^%s-/i' ) as $pattern ) {
			$found = preg_grep( sprintf( $pattern, preg_quote( $range, '/' ) ), array_keys( MEDIATION_GUIDE_LINKS ) );
			if ( $found ) {
				return reset( $found );
			}
		}
	}
	return '';
}

/**
 * The escaped value of an attribute; empty if it is invalid.
 *
 * @param string $name  One of MEDIATION_GUIDE_ATTRIBUTES.
 * @param string $value The value as written.
 */
function mediation_guide_value( $name, $value ) {
	// At least three digits, among other characters.
	$number = '(?=(?:[^0-9]*[0-9]){3})[0-9 +.()-]{3,20}';
	if ( 'contact' === $name && preg_match( '/^tel: *' . $number . '$/iD', $value ) ) {
		// Not with esc_url(), which would encode spaces as %20.
		return esc_attr( $value );
	}
	$site    = 'https://(?=[^/?#]{1,60}(?:[/?#]|$))[^./?#@][^/?#@]*\.[^/?#@]*(?:[/?#]|$)';
	$mailbox = 'mailto:(?=[^?]{1,60}(?:\?|$))[^@?]+@[^?]*\.';
	// Requires a scheme: esc_url() allows relative addresses, which would mean another page in the guide's frame.
	$addresses = array(
		'contact' => "$site|$mailbox",
		'exit'    => 'https://',
	);
	if ( isset( $addresses[ $name ] ) ) {
		$url = esc_url( $value, 'exit' === $name ? array( 'https' ) : array( 'https', 'mailto' ) );
		return preg_match( '~^(?:' . $addresses[ $name ] . ')~iD', $url ) ? $url : '';
	}
	if ( 'lang' === $name ) {
		return mediation_guide_language( $value );
	}
	$patterns = array(
		'phone'  => $number,
		'scheme' => 'auto|light|dark',
		'accent' => '#[0-9A-Fa-f]{6}',
		'mode'   => 'reader|together',
		'start'  => 'inline|button|dialog',
	);
	return preg_match( '/^(' . $patterns[ $name ] . ')$/D', $value ) ? esc_attr( $value ) : '';
}

/**
 * The HTML of the shortcode and of the block.
 *
 * @param array|string $given Attributes; WordPress passes an empty string for a shortcode without any.
 */
function mediation_guide_html( $given ) {
	$known = mediation_guide_addresses();
	if ( ! $known ) {
		return mediation_guide_advice();
	}
	$names = array_merge( MEDIATION_GUIDE_ATTRIBUTES, array( 'guide', 'text' ) );
	$given = array_map( 'trim', shortcode_atts( array_fill_keys( $names, '' ), $given, 'mediation_guide' ) );
	$guide = mediation_guide_address( $given['guide'] );
	$guide = in_array( $guide, $known, true ) ? $guide : $known[0];

	$attributes = '';
	// A number belongs to its contact: beside the guide's own contact, it would mislead readers.
	if ( '' !== $given['contact'] && '' === mediation_guide_value( 'contact', $given['contact'] ) ) {
		$given['phone'] = '';
	}
	foreach ( MEDIATION_GUIDE_ATTRIBUTES as $name ) {
		$value = mediation_guide_value( $name, $given[ $name ] );
		if ( '' !== $value ) {
			$attributes .= ' ' . $name . '="' . $value . '"';
		}
	}
	// Without a version in the query, because the script finds its own address by the end of it.
	wp_enqueue_script( 'mediation-guide', $guide . 'embed.js', array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	return '<mediation-guide' . $attributes . '>' . mediation_guide_link( $guide, $given ) . '</mediation-guide>';
}

/**
 * The link in the element: the fallback without scripts, and the control that opens the guide as a button or dialog.
 *
 * @param string $guide The guide's address.
 * @param array  $given All attributes as written.
 */
function mediation_guide_link( $guide, $given ) {
	$lang = mediation_guide_language( $given['lang'] );
	if ( '' === $lang ) {
		$lang = mediation_guide_language( get_bloginfo( 'language' ) );
	}
	// If the guide lacks the site's language, the first page picks the reader's.
	$href = $guide . ( '' === $lang ? '' : $lang . '/' ) . 'index.html';
	$first = array_key_first( MEDIATION_GUIDE_LINKS );
	$mark  = '' === $lang && '' === $given['text'] ? ' lang="' . $first . '"' : '';
	$text  = '' === $given['text'] ? MEDIATION_GUIDE_LINKS[ '' === $lang ? $first : $lang ] : $given['text'];
	return '<a' . $mark . ' href="' . esc_url( $href, array( 'https' ) ) . '">' . esc_html( $text ) . '</a>';
}

/**
 * The notice in place of the guide until its address is set, for authors only.
 */
function mediation_guide_advice() {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$advice = __( 'The mediation guide will appear here once its address is set. An administrator can set it under Settings, Mediation guide. Visitors do not see this message.', 'mediation-guide' );
	return '<p>' . esc_html( $advice ) . '</p>';
}

/**
 * Adds attributes to the script's tag: it must not block the page, and must not send the guide's host the site's address.
 * WordPress before 6.3 has no option for the former, and no version has one for the latter.
 *
 * @param string $tag    The script's tag.
 * @param string $handle The script's handle.
 */
function mediation_guide_tag( $tag, $handle ) {
	// The last three exclude it from optimizers: combined or delayed, the script could not find its own address.
	$attributes = ' async referrerpolicy="no-referrer" data-cfasync="false" data-no-optimize="1" data-noptimize="1" src=';
	return 'mediation-guide' === $handle ? str_replace( ' src=', $attributes, $tag ) : $tag;
}
add_filter( 'script_loader_tag', 'mediation_guide_tag', 10, 2 );

/**
 * Registers the shortcode and the block.
 */
function mediation_guide_init() {
	add_shortcode( 'mediation_guide', 'mediation_guide_html' );
	$needs = array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-i18n' );
	wp_register_script( 'mediation-guide-block', plugins_url( 'block.js', __FILE__ ), $needs, '{{version}}', true );
	register_block_type( __DIR__, array( 'render_callback' => 'mediation_guide_html' ) );
}
add_action( 'init', 'mediation_guide_init' );

/**
 * Validates the setting. If one address is invalid, the old setting stays.
 *
 * @param string $given The submitted value.
 */
function mediation_guide_sanitize( $given ) {
	$addresses = array();
	foreach ( preg_split( '/\s+/', (string) $given, -1, PREG_SPLIT_NO_EMPTY ) as $line ) {
		$address = mediation_guide_address( $line );
		if ( '' === $address ) {
			/* translators: %s: the invalid address. */
			$refusal = __( 'Nothing was changed: %s cannot be the guide\'s address. Enter the address of the folder that contains embed.js, such as https://guide.example/', 'mediation-guide' );
			add_settings_error( MEDIATION_GUIDE_OPTION, 'refused', esc_html( sprintf( $refusal, $line ) ) );
			return get_option( MEDIATION_GUIDE_OPTION, '' );
		}
		$addresses[] = $address;
	}
	return implode( "\n", array_unique( $addresses ) );
}

/**
 * Registers the setting.
 */
function mediation_guide_setting() {
	register_setting( 'mediation_guide', MEDIATION_GUIDE_OPTION, array( 'sanitize_callback' => 'mediation_guide_sanitize' ) );
}
add_action( 'admin_init', 'mediation_guide_setting' );

/**
 * Adds the settings page, for users who may change the site's settings.
 */
function mediation_guide_menu() {
	$title = __( 'Mediation guide', 'mediation-guide' );
	add_options_page( $title, $title, 'manage_options', 'mediation-guide', 'mediation_guide_settings' );
}
add_action( 'admin_menu', 'mediation_guide_menu' );

/**
 * Prints the settings page.
 */
function mediation_guide_settings() {
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Mediation guide', 'mediation-guide' ); ?></h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'mediation_guide' ); ?>
			<p><label for="mediation-guide-address"><?php esc_html_e( 'The address of the guide: the folder that contains embed.js, such as https://guide.example/. If you have several guides, enter one address per line. Pages that name no guide show the first one.', 'mediation-guide' ); ?></label></p>
			<textarea id="mediation-guide-address" name="<?php echo esc_attr( MEDIATION_GUIDE_OPTION ); ?>" class="large-text code" rows="3"><?php echo esc_textarea( get_option( MEDIATION_GUIDE_OPTION, '' ) ); ?></textarea>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
